/** Entry of the overlay: hands itself, with the language, the record and the aspects that came before it, to the companion in this page. */
import { render } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Fragment, jsx, jsxs } from 'preact/jsx-runtime';
import { withRecord } from '../../core/knowledge/page-knowledge';
import { world } from '../world';
import { createOverlay } from './overlay';

const {
  narrowWaterLanguage: pack,
  narrowWaterRecord: record,
  narrowWaterChoice: choice,
  narrowWaterCompanion: companion,
} = world;
if (pack !== undefined && record !== undefined && choice !== undefined && companion !== undefined) {
  const whole = {
    ...pack,
    knowledge: { ...withRecord(pack.knowledge, record), ...choice.fitting },
  };
  if (companion.receiveOverlay(createOverlay, whole)) {
    world.narrowWaterDrawing = {
      preact: { render },
      hooks: { useEffect, useId, useLayoutEffect, useRef, useState },
      jsx: { Fragment, jsx, jsxs },
    };
  }
}
