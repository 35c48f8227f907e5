package org.onrecord.annotate.attribution;
import java.nio.file.*; import java.util.*; import java.io.*; import java.util.zip.*;
import com.fasterxml.jackson.databind.*; import org.onrecord.annotate.encoder.WordPieces; import org.onrecord.text.Span;
import ai.onnxruntime.*;
public class ReaderTrainingCheck {
  static List<LabelledText> read(String f,int max) throws Exception { ObjectMapper om=new ObjectMapper(); List<LabelledText> l=new ArrayList<>();
    try(BufferedReader r=new BufferedReader(new InputStreamReader(new GZIPInputStream(new FileInputStream(f)),"UTF-8"))){ String s; while((s=r.readLine())!=null && l.size()<max){ JsonNode n=om.readTree(s); List<Span> a=new ArrayList<>(),b=new ArrayList<>(),c=new ArrayList<>();
      for(JsonNode x:n.at("/gold/attributions")){ for(JsonNode y:x.get("source")) a.add(new Span(y.get(0).asInt(),y.get(1).asInt())); for(JsonNode y:x.get("cue")) b.add(new Span(y.get(0).asInt(),y.get(1).asInt())); for(JsonNode y:x.get("content")) c.add(new Span(y.get(0).asInt(),y.get(1).asInt())); }
      l.add(new LabelledText(n.get("text").asText(),a,b,c)); } } return l; }
  static WordPieces vocab(String f) throws Exception { JsonNode v=new ObjectMapper().readTree(new File(f)).at("/model/vocab"); String[] w=new String[v.size()]; v.properties().forEach(e->w[e.getValue().asInt()]=e.getKey()); return new WordPieces(Arrays.asList(w)); }
  public static void main(String[] a) throws Exception {
    String d="/tmp/reader-dl/all-minilm-l6-v2/all-minilm-l6-v2"; WordPieces v=vocab(d+"-tokenizer.json"); OnnxGraph g=OnnxGraph.read(Path.of(d+".onnx"));
    String q="/work/shared/eval/data/quotes/polnear-";
    ReaderNetwork net=new ReaderNetwork(g,1);
    if(a[0].equals("check")){
      ReaderTexts t=new ReaderTexts(read(q+"dev.jsonl.gz",12),v);
      List<ReaderBatch> bs=t.batches(2048,1); ReaderBatch b=bs.get(0); float[] h=net.hidden(b);
      var arr=b.arrays(ai.djl.ndarray.NDManager.newBaseManager()); long[] ids=arr.get(0).toLongArray(); long[] m=new long[ids.length]; float[] mk=arr.get(2).toFloatArray(); for(int i=0;i<m.length;i++) m[i]=mk[i]<0?0:1;
      OrtEnvironment env=OrtEnvironment.getEnvironment(); var s=env.createSession(d+".onnx"); long[] sh={b.size(),b.pieces()};
      try(var r=s.run(Map.of("input_ids",OnnxTensor.createTensor(env,java.nio.LongBuffer.wrap(ids),sh),"attention_mask",OnnxTensor.createTensor(env,java.nio.LongBuffer.wrap(m),sh),"token_type_ids",OnnxTensor.createTensor(env,java.nio.LongBuffer.wrap(new long[ids.length]),sh)))){
        java.nio.FloatBuffer f=((OnnxTensor)r.get("output_0").get()).getFloatBuffer(); double max=0,sum=0,abs=0; int n=0; for(int i=0;i<ids.length;i++) if(m[i]==1) for(int j=0;j<384;j++){ double e=Math.abs(f.get(i*384+j)-h[i*384+j]); max=Math.max(max,e); sum+=e; abs+=Math.abs(f.get(i*384+j)); n++; } System.out.println("hidden: max "+max+" mean "+sum/n+" mean abs "+abs/n);
      }
      for(int k=0;k<Integer.parseInt(a[1]);k++){ var os=(com.sun.management.OperatingSystemMXBean)java.lang.management.ManagementFactory.getOperatingSystemMXBean(); long c0=os.getProcessCpuTime(); long t0=System.nanoTime(); float l=net.train(bs.get(k%bs.size()),1.5e-4f); System.out.printf("cpu %.2f ",(os.getProcessCpuTime()-c0)/1e9); System.out.printf("%d %.4f %.2fs pieces %d%n",k,l,(System.nanoTime()-t0)/1e9,bs.get(k%bs.size()).size()*bs.get(k%bs.size()).pieces()); }
      System.out.println(ReaderScore.of(net,t));
    } else if(a[0].equals("export")){
      ReaderTraining.load(net,Path.of(a[1])); JsonNode vv=new ObjectMapper().readTree(new File(d+"-tokenizer.json")).at("/model/vocab"); String[] w=new String[vv.size()]; vv.properties().forEach(e->w[e.getValue().asInt()]=e.getKey());
      byte[] m=new ReaderExport(OnnxGraph.read(Path.of("/tmp/reader-dl/all-minilm-l6-v2-q/all-minilm-l6-v2-q.onnx"))).model(net.body(),net.fresh(),Arrays.copyOf(g.floats("embeddings.token_type_embeddings.weight"),384),Arrays.asList(w));
      Path o=Path.of(a[2]); Files.write(o,m); Files.writeString(org.onrecord.annotate.encoder.Encoder.hashOf(o), org.onrecord.annotate.encoder.Encoder.sha256(m)+"  "+o.getFileName()+"\n"); System.out.println(m.length);
    } else {
      ReaderTexts t=new ReaderTexts(read(q+"train.jsonl.gz",9999),v), dv=new ReaderTexts(read(q+"dev.jsonl.gz",9999),v);
      Path f=Path.of(a[1]); Files.createDirectories(f);
      new ReaderTraining(net,new ReaderTraining.Settings(Integer.parseInt(a[2]),Integer.parseInt(a[3]),Float.parseFloat(a[4]),1),f).train(t,dv);
    }
  } }
