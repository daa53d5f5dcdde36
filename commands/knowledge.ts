/** `npm run knowledge`: the compiled knowledge base as one JSON document. Exit codes: 0 all well, 2 bad use. */
import knowledge from 'virtual:narrow-water/knowledge';

if (process.argv.length > 2) {
  process.stderr.write(`knowledge takes nothing after its name, not ${process.argv.slice(2).join(' ')}\n`);
  process.exitCode = 2;
} else {
  process.stdout.write(`${JSON.stringify(knowledge, null, 2)}\n`);
}
