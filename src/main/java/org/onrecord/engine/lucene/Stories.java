package org.onrecord.engine.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;

/// Which articles of one state of the index are near-copies: chains of them are one story, and so is every other
/// article.
final class Stories {
    /// What [#of(int)] answers for an article without copies.
    static final int ALONE = -1;

    /// Articles with copies, sorted, by their numbers in the whole index; the story of each.
    private final int[] articles;

    private final int[] story;
    private final List<int[]> members;

    /// By segment.
    private final List<Leaf> leaves = new ArrayList<>();

    private Stories(int[] articles, int[] story, List<int[]> members, List<LeafReaderContext> segments) {
        this.articles = articles;
        this.story = story;
        this.members = members;
        for (LeafReaderContext segment : segments) {
            leaves.add(leaf(segment.docBase, segment.docBase + segment.reader().maxDoc()));
        }
    }

    /// @param pairs of near-copies, two numbers in one
    static Stories of(List<LeafReaderContext> leaves, long[] pairs) {
        int[] articles = LongStream.of(pairs)
                .flatMap(pair -> LongStream.of(pair >>> Integer.SIZE, pair & 0xffff_ffffL))
                .mapToInt(doc -> (int) doc)
                .sorted()
                .distinct()
                .toArray();
        int[] first = IntStream.range(0, articles.length).toArray();
        for (long pair : pairs) {
            int one = root(first, Arrays.binarySearch(articles, (int) (pair >>> Integer.SIZE)));
            int other = root(first, Arrays.binarySearch(articles, (int) pair));
            first[Math.max(one, other)] = Math.min(one, other);
        }
        List<List<Integer>> gathered = new ArrayList<>();
        int[] story = new int[articles.length];
        for (int i = 0; i < articles.length; i++) {
            int root = root(first, i);
            if (root == i) {
                gathered.add(new ArrayList<>());
            }
            story[i] = root == i ? gathered.size() - 1 : story[root];
            gathered.get(story[i]).add(articles[i]);
        }
        List<int[]> members = gathered.stream()
                .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
                .toList();
        return new Stories(articles, story, members, leaves);
    }

    private static int root(int[] first, int at) {
        int root = at;
        while (first[root] != root) {
            first[root] = first[first[root]];
            root = first[root];
        }
        return root;
    }

    /// The story of an article by its number in the whole index; [#ALONE] for one without copies.
    int of(int article) {
        int at = Arrays.binarySearch(articles, article);
        return at < 0 ? ALONE : story[at];
    }

    /// How many stories have copies; they are numbered from 0.
    int count() {
        return members.size();
    }

    /// The articles of a story by their numbers in the whole index, sorted.
    int[] members(int number) {
        return members.get(number).clone();
    }

    /// How many other articles there are in the story of one.
    int copies(int article) {
        int number = of(article);
        return number == ALONE ? 0 : members.get(number).length - 1;
    }

    /// The articles of one segment that have copies, by their numbers in it, sorted.
    Leaf leaf(LeafReaderContext context) {
        return leaves.get(context.ord);
    }

    /// @param base the first document of the segment, `end` the one behind its last
    private Leaf leaf(int base, int end) {
        int from = from(base);
        int to = from(end);
        int[] docs = new int[to - from];
        FixedBitSet copied = new FixedBitSet(end - base);
        for (int i = from; i < to; i++) {
            docs[i - from] = articles[i] - base;
            copied.set(articles[i] - base);
        }
        return new Leaf(docs, Arrays.copyOfRange(story, from, to), copied);
    }

    private int from(int base) {
        int at = Arrays.binarySearch(articles, base);
        return at < 0 ? -at - 1 : at;
    }

    /// The articles of one segment.
    static final class Leaf {
        private final int[] docs;
        private final int[] stories;

        /// Most articles have no copies: this tells them without a search for each.
        private final FixedBitSet copied;

        private Leaf(int[] docs, int[] stories, FixedBitSet copied) {
            this.docs = docs;
            this.stories = stories;
            this.copied = copied;
        }

        /// How many articles have copies.
        int size() {
            return docs.length;
        }

        /// The number of one of these articles in its segment; they are sorted.
        int doc(int at) {
            return docs[at];
        }

        /// The story of one of these articles.
        int story(int at) {
            return stories[at];
        }

        /// The story of any article; [Stories#ALONE] for one without copies.
        int of(int doc) {
            return copied.get(doc) ? stories[Arrays.binarySearch(docs, doc)] : ALONE;
        }
    }
}
