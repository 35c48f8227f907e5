// Who said what about something: node quotes.mjs http://127.0.0.1:8080 ceasefire
// Needs nothing but Node. Behind a key: ONRECORD_KEY=onr_…
const [base, words] = process.argv.slice(2);
const key = process.env.ONRECORD_KEY;

async function get(path, parameters = {}) {
  const url = new URL(path, base);
  Object.entries(parameters).forEach(([name, value]) => url.searchParams.append(name, value));
  const response = await fetch(url, { headers: key ? { Authorization: `Bearer ${key}` } : {} });
  const body = await response.json();
  if (!response.ok) {
    throw new Error(body.detail);
  }
  return body;
}

const found = await get('/api/v1/quotes', { q: words, sort: 'newest', size: 5 });
console.log(found.total.value, 'quotes');
for (const hit of found.hits) {
  const evidence = await get(hit.evidence);
  console.log(`${hit.speaker?.name ?? 'somebody'}: ${hit.content.text}`);
  console.log(`    ${evidence.status} ${evidence.citation}`);
}
