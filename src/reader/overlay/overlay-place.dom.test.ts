/** Where surfaces stand, and how they stand their ground on a page that lays things over them, in a real browser. */
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  article,
  find,
  hosts,
  overlay,
  placeOn,
  press,
  root,
  showCard,
  showEditor,
} from '../../../tests/support/overlay-stage';
import { dragPointer, middleOf } from '../../../tests/support/real-pointer';
import { en as strings } from '../../ui/strings/en';

/** An element of the page's that stays when it is scrolled. */
function layer(style: string, given: Partial<HTMLElement> = {}, parent: ParentNode = document.body): HTMLElement {
  const made = Object.assign(document.createElement('div'), given);
  made.style.cssText = `position: fixed; background: #0006; z-index: 9; ${style}`;
  parent.append(made);
  return made;
}

const MODAL = { role: 'dialog', ariaModal: 'true' } as const;
const BOX = 'left: 30%; right: 30%; top: 30%; bottom: 30%';

const WALLS: [string, () => HTMLElement][] = [
  ['that fills the view', () => layer('inset: 0', { role: 'alertdialog', ariaModal: 'true' })],
  ['below the head of the page', () => layer('inset: 100px 0 0', MODAL)],
  [
    'of a box in a veil',
    () => {
      const veil = layer('inset: 0');
      layer(BOX, MODAL, veil);
      return veil;
    },
  ],
  [
    'of a box above a veil that stands beside it',
    () => {
      const around = document.body.appendChild(document.createElement('div'));
      layer('inset: 0', {}, around);
      layer(BOX, MODAL, around);
      return around;
    },
  ],
  [
    'in a shadow root',
    () => {
      const outer = document.body.appendChild(document.createElement('div'));
      layer(BOX, MODAL, layer('inset: 0', {}, outer.attachShadow({ mode: 'open' })));
      return outer;
    },
  ],
  [
    'whose words stand in a slot',
    () => {
      const outer = document.body.appendChild(document.createElement('div'));
      const slot = document.createElement('slot');
      layer('inset: 0', MODAL, outer.attachShadow({ mode: 'open' })).append(slot);
      const inside = outer.appendChild(document.createElement('div'));
      inside.style.height = '100vh';
      return outer;
    },
  ],
];

const BARS: [string, () => HTMLElement][] = [
  ['a bar at the foot', () => layer('inset: auto 0 0; height: 25%', { role: 'dialog' })],
  ['a bar that says it is modal and is not', () => layer('inset: auto 0 0; height: 25%', MODAL)],
  ['a box that says it is modal, with the page in reach around it', () => layer(BOX, MODAL)],
  ['a veil without a dialog', () => layer('inset: 0')],
  ['a wall that is not shown', () => layer('inset: 0; visibility: hidden', MODAL)],
];

describe('a pinned card', () => {
  test('stays where it is when its words are scrolled away, and goes with them once it is let go', async () => {
    showCard();
    await expect.poll(() => find('.card')?.getBoundingClientRect().top).toBeGreaterThan(100);
    const before = overlay.box();
    overlay.togglePin();
    expect(overlay.isHeld()).toBe(true);
    article.style.top = '-500px';
    window.dispatchEvent(new Event('scroll'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([overlay.state(), overlay.box()]).toEqual(['pinned', before]);
    overlay.togglePin();
    await expect.poll(() => overlay.state()).toBe('closed');
  });

  test('goes where its head is drawn', async () => {
    showCard();
    await expect.poll(() => overlay.box()?.top).toBeGreaterThan(100);
    overlay.togglePin();
    const before = overlay.box() as DOMRect;
    const from = middleOf(find('.card .title') as Element);
    await dragPointer(from, { x: from.x + 60, y: from.y + 40 });
    const { x, y } = overlay.box() as DOMRect;
    expect([x, y]).toEqual([before.x + 60, before.y + 40]);
  });

  test('gives way to another, which is not pinned', () => {
    showCard();
    overlay.togglePin();
    showCard({ topic: 'trade', matched: 'islands', place: placeOn('islands') });
    expect([overlay.state(), find('h2')?.textContent]).toEqual(['card', 'islands']);
  });
});

describe('several things on the same words', () => {
  test('are offered by name, and the chosen one opens once the choice is closed', async () => {
    const heard: string[] = [];
    const choice = (kind: 'mention' | 'note', words: string) => ({
      kind,
      words,
      choose: () => heard.push(`${words}, ${overlay.state()}`),
    });
    overlay.showChoice({
      place: placeOn('talks'),
      openedBy: 'pointer',
      choices: [choice('mention', 'talks'), choice('note', 'to look up'), choice('note', 'again')],
    });
    expect([...root.querySelectorAll('.choice button')].map(({ textContent }) => textContent)).toEqual([
      `${strings.choiceCard} talks`,
      `${strings.choiceNote} to look up`,
      `${strings.choiceNote} again`,
    ]);
    await press('.choice button:nth-child(2)');
    expect(heard).toEqual(['to look up, closed']);
  });

  test('Escape leaves them all closed', async () => {
    overlay.showChoice({ place: placeOn('talks'), openedBy: 'pointer', choices: [] });
    await userEvent.keyboard('{Escape}');
    expect(overlay.state()).toBe('closed');
  });
});

describe('a page that lays something over it', () => {
  test('nothing opens under a modal dialog, and what is open closes', async () => {
    showCard();
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.showModal();
    await expect.poll(() => overlay.state()).toBe('closed');
    showCard();
    expect(overlay.state()).toBe('closed');
    dialog.close();
    showCard();
    expect(overlay.state()).toBe('card');
    dialog.remove();
  });

  test('a dialog in a shadow root too', async () => {
    const outer = document.body.appendChild(document.createElement('div'));
    const dialog = outer.attachShadow({ mode: 'open' }).appendChild(document.createElement('dialog'));
    dialog.showModal();
    showCard();
    expect(overlay.state()).toBe('closed');
    outer.remove();
  });

  test.each([
    ['a card', false],
    ['a pinned card', true],
  ])(
    '%s closes when a modal dialog opens in a shadow root, whether or not it takes the focus',
    async (_what, isPinned) => {
      for (const withButton of [true, false]) {
        showCard();
        if (isPinned) overlay.togglePin();
        const outer = document.body.appendChild(document.createElement('div'));
        const dialog = outer.attachShadow({ mode: 'closed' }).appendChild(document.createElement('dialog'));
        if (withButton) dialog.append(document.createElement('button'));
        dialog.showModal();
        await expect.poll(() => overlay.state(), { timeout: 3_000 }).toBe('closed');
        outer.remove();
      }
    },
  );

  describe.each(WALLS)('a wall %s', (_what, build) => {
    test('closes the card, a pinned one too, and none opens over it', async () => {
      for (const isPinned of [false, true]) {
        showCard();
        if (isPinned) overlay.togglePin();
        const wall = build();
        await expect.poll(() => overlay.state(), { timeout: 3_000 }).toBe('closed');
        showCard();
        expect(overlay.state()).toBe('closed');
        wall.remove();
        showCard();
        expect(overlay.state()).toBe('card');
        overlay.close();
      }
    });
  });

  test.each(BARS)('%s leaves the card alone', async (_what, build) => {
    const bar = build();
    showCard();
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(overlay.state()).toBe('card');
    bar.remove();
  });

  test('a story that is itself shown in such a dialog has its cards', () => {
    const wall = layer('inset: 0', MODAL);
    wall.append(article);
    showCard();
    expect(overlay.state()).toBe('card');
    document.body.append(article);
    wall.remove();
  });

  test('words being typed stay under a wall', async () => {
    showEditor();
    const wall = layer('inset: 0', MODAL);
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(overlay.state()).toBe('editor');
    wall.remove();
  });

  test('the card comes above a popover that covers it', async () => {
    showCard();
    await expect.poll(() => find('.card')?.getBoundingClientRect().top).toBeGreaterThan(100);
    const layer = document.body.appendChild(document.createElement('div'));
    layer.popover = 'manual';
    layer.style.cssText = 'inset: 0; width: 100%; height: 100%; margin: 0; border: 0';
    layer.showPopover();
    const { x, y, width, height } = overlay.box() as DOMRect;
    await expect.poll(() => document.elementFromPoint(x + width / 2, y + height / 2)).toBe(hosts()[0]);
    layer.remove();
  });
});

describe('beside its words, and in the view', () => {
  const MARGIN_PX = 8;
  const wordsAt = () => placeOn('talks').rects()[0] as DOMRect;
  const standsStill = async () => {
    let before = '';
    await expect
      .poll(() => {
        const now = JSON.stringify(overlay.box());
        const isStill = now === before && (overlay.box()?.left ?? 0) > 0;
        before = now;
        return isStill;
      })
      .toBe(true);
    return overlay.box() as DOMRect;
  };

  test('a card stands below them, and above where there is no room below', async () => {
    showCard();
    expect((await standsStill()).top).toBeGreaterThanOrEqual(wordsAt().bottom);
    overlay.close();
    article.style.top = `${innerHeight - 60}px`;
    showCard();
    const { top, bottom } = await standsStill();
    expect(bottom).toBeLessThanOrEqual(wordsAt().top);
    expect(top).toBeGreaterThanOrEqual(MARGIN_PX);
  });

  test('of words at the right edge it stands further left', async () => {
    article.style.left = `${innerWidth - 120}px`;
    showCard();
    const { right } = await standsStill();
    expect(right).toBeLessThanOrEqual(innerWidth - MARGIN_PX);
  });

  test('it is no higher than the room that there is', async () => {
    article.style.top = `${innerHeight / 2}px`;
    // Higher than half of any window.
    showCard();
    find<HTMLElement>('.card-body')?.append(Object.assign(document.createElement('p'), { style: 'height: 2000px' }));
    const { top, bottom } = await standsStill();
    expect(bottom <= wordsAt().top || top >= wordsAt().bottom).toBe(true);
    expect(top).toBeGreaterThanOrEqual(MARGIN_PX);
    expect(bottom).toBeLessThanOrEqual(innerHeight - MARGIN_PX);
  });

  test('on a page that zooms itself it is no larger than elsewhere', async () => {
    showCard();
    const { width } = await standsStill();
    overlay.close();
    document.documentElement.style.zoom = '1.5';
    showCard();
    const zoomed = await standsStill();
    document.documentElement.style.zoom = '';
    expect(Math.round(zoomed.width)).toBe(Math.round(width));
  });
});

test.each([true, false])(
  'an element that fills the screen closes a card outside of it, and leaves one within: %s',
  (isWithin) => {
    showCard();
    const filling = isWithin ? article : document.body.appendChild(document.createElement('div'));
    // A test's frame may not fill the screen.
    vi.spyOn(document, 'fullscreenElement', 'get').mockReturnValue(filling);
    document.dispatchEvent(new Event('fullscreenchange'));
    expect(overlay.state()).toBe(isWithin ? 'card' : 'closed');
    if (!isWithin) filling.remove();
  },
);

test('a page that stops every click leaves the buttons working', async () => {
  const steal = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener('click', steal, { capture: true });
  showCard();
  await press('button.close');
  removeEventListener('click', steal, { capture: true });
  expect(overlay.state()).toBe('closed');
});

test('beside a line that runs from above, the card stands left of it, and not over the rest of it', async () => {
  article.style.cssText =
    'position: fixed; left: 700px; top: 100px; margin: 0; font: 20px/1.5 serif; writing-mode: vertical-rl';
  showCard();
  const { left, right } = article.getBoundingClientRect();
  await expect.poll(() => overlay.box()?.right ?? right).toBeLessThanOrEqual(left);
  expect(overlay.box()?.left).toBeGreaterThanOrEqual(0);
});
