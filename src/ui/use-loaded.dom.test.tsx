import { render } from 'preact';
import { expect, test } from 'vitest';
import { placeToDraw } from '../../tests/support/drawing-place';
import { useLoaded } from './use-loaded';

const host = placeToDraw('div');

function Part({ load, onError }: { load(): Promise<string>; onError(error: unknown): void }) {
  return <p>{useLoaded(load, onError) ?? 'not yet'}</p>;
}

test('draws what was fetched', async () => {
  render(<Part load={async () => 'here'} onError={() => undefined} />, host);
  expect(host.textContent).toBe('not yet');
  await expect.poll(() => host.textContent).toBe('here');
});

test('a part that cannot be fetched is told of', async () => {
  const errors: unknown[] = [];
  render(<Part load={() => Promise.reject(new Error('gone'))} onError={(error) => errors.push(String(error))} />, host);
  await expect.poll(() => errors).toEqual(['Error: gone']);
  expect(host.textContent).toBe('not yet');
});
