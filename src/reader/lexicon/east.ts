/** The forms in Han and kana, as one script: injected with the reader, or when a page turns out to need them. */
import forms from 'virtual:narrow-water/lexicon-east';
import { world } from '../world';

world.narrowWaterForms = { east: forms, ...world.narrowWaterForms };
