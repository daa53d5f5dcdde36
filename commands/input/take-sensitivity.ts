/** How readily a story counts, as the commands that judge are told. */
import { SENSITIVITIES, type Sensitivity } from '../../src/core/choices';
import { BadUse } from './bad-use';

const OPTION = '--sensitivity';

/**
 * Takes `--sensitivity wide` or `--sensitivity=wide` out of a command's arguments; the last of several counts, `balanced`
 * where there is none.
 * @throws {BadUse} for a sensitivity that is none
 */
export function takeSensitivity(args: readonly string[]): { sensitivity: Sensitivity; others: string[] } {
  const others: string[] = [];
  let sensitivity: Sensitivity = 'balanced';
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? '';
    if (arg === OPTION) sensitivity = sensitivityOf(args[++index]);
    else if (arg.startsWith(`${OPTION}=`)) sensitivity = sensitivityOf(arg.slice(OPTION.length + 1));
    else others.push(arg);
  }
  return { sensitivity, others };
}

function sensitivityOf(text: string | undefined): Sensitivity {
  const sensitivity = SENSITIVITIES.find((candidate) => candidate === text);
  if (sensitivity === undefined) {
    throw new BadUse(`${OPTION} takes one of ${SENSITIVITIES.join(', ')}, not ${text ?? 'nothing'}`);
  }
  return sensitivity;
}
