/** Short messages at the page's foot: how they stand at any width, and how they are reached and left by keyboard. */
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { article, find, overlay, root, showCard } from '../../../tests/support/overlay-stage';
import { surfaceEn } from '../../ui/strings/surface-en';
import { surfaceJa } from '../../ui/strings/surface-ja';
import { surfaceZhHans } from '../../ui/strings/surface-zh-hans';
import { surfaceZhHant } from '../../ui/strings/surface-zh-hant';
import { createSurfaceHost, type SurfaceHost } from './host';
import { MessageSurface } from './MessageSurface';

const refusal = (undo: () => void = () => undefined) =>
  ({ kind: 'refused', refused: 'match', words: 'islands', topic: 'talks', isForTabOnly: true, undo }) as const;

describe('at any width', () => {
  let host: SurfaceHost;
  const [width, height] = [innerWidth, innerHeight];

  beforeEach(() => {
    host = createSurfaceHost(document);
    host.show();
  });
  afterEach(async () => {
    render(null, host.root);
    host.hide();
    await page.viewport(width, height);
  });

  const strings = { en: surfaceEn, ja: surfaceJa, 'zh-Hans': surfaceZhHans, 'zh-Hant': surfaceZhHant };
  const languages = ['en', 'ja', 'zh-Hans', 'zh-Hant'] as const;

  test.each([320, 360, 768, 1440].flatMap((widthPx) => languages.map((language) => [widthPx, language] as const)))(
    '%d px, %s: no button is higher than its line, nothing is cut off, and it lies at the foot',
    async (widthPx, language) => {
      await page.viewport(widthPx, 700);
      const say = strings[language];
      render(
        <MessageSurface
          message={refusal()}
          takesFocus={false}
          nameOf={() => '尖閣諸島／釣魚島／釣魚台 (Senkaku / Diaoyu / Diaoyutai)'}
          strings={say}
          onDone={() => undefined}
        />,
        host.root,
      );
      const bar = host.root.querySelector('.message') as HTMLElement;
      const box = bar.getBoundingClientRect();
      expect([box.left >= 8, box.right <= widthPx - 8, box.bottom <= 700]).toEqual([true, true, true]);
      expect(Math.abs(box.left + box.right - widthPx)).toBeLessThan(2);
      const buttons = [...bar.querySelectorAll('button')];
      expect(buttons.map(({ textContent }) => textContent)).toEqual([say.undo, say.close]);
      for (const button of buttons) {
        const words = document.createRange();
        words.selectNodeContents(button);
        expect(words.getClientRects()).toHaveLength(1);
        expect(button.getBoundingClientRect().right).toBeLessThanOrEqual(box.right);
      }
      const words = bar.querySelector('span')?.getBoundingClientRect() as DOMRect;
      // The buttons keep their words on one line; what is said has the room beside them.
      expect(words.width).toBeGreaterThan(box.width * 0.4);
    },
  );
});

describe('by keyboard', () => {
  let button: HTMLButtonElement;
  beforeEach(() => {
    button = document.createElement('button');
    article.append(button);
    button.focus();
  });

  /** As a card's switch does: what it says comes before the card goes. */
  const refuse = (undo?: () => void) => {
    overlay.showMessage(refusal(undo));
    overlay.close();
  };

  test('what takes back a refusal made by key has the focus at once, and gives it back', async () => {
    const undo = vi.fn();
    showCard({ openedBy: 'keyboard' });
    await userEvent.keyboard('{Tab}');
    refuse(undo);
    expect(root.activeElement).toBe(find('.message button'));
    await userEvent.keyboard('{Enter}');
    expect(undo).toHaveBeenCalledOnce();
    expect(find('.message')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  test('Escape closes it, and not the card beside it', async () => {
    showCard({ openedBy: 'keyboard' });
    await userEvent.keyboard('{Tab}');
    overlay.showMessage(refusal());
    await userEvent.keyboard('{Escape}');
    expect([find('.message'), overlay.state()]).toEqual([null, 'card']);
  });

  test('it does not go while it has the focus', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    showCard({ openedBy: 'keyboard' });
    await userEvent.keyboard('{Tab}');
    refuse();
    vi.advanceTimersByTime(60_000);
    expect(find('.message')).not.toBeNull();
    button.focus();
    vi.advanceTimersByTime(9_000);
    expect(find('.message')).toBeNull();
  });

  test('what the mouse refused leaves the focus where it was, and what opens later keeps its own', () => {
    showCard();
    refuse();
    expect(document.activeElement).toBe(button);
    showCard();
    expect(document.activeElement).toBe(button);
  });
});
