/** `npm run knowledge`: the compiled knowledge base as one JSON document. Exit codes: 0 all well, 2 bad use. */
import knowledge from 'virtual:narrow-water/knowledge';
import { BadUse, runCommand } from './input/bad-use';

await runCommand((args) => {
  if (args.length > 0) throw new BadUse(`knowledge takes nothing after its name, not ${args.join(' ')}`);
  // Some keys are for the cards alone.
  const essays = knowledge.essays.map(({ writtenFrom: _, ...essay }) => essay);
  const positions = knowledge.positions.map(({ polemic: _, ...position }) => position);
  process.stdout.write(`${JSON.stringify({ ...knowledge, essays, positions }, null, 2)}\n`);
  return 0;
});
