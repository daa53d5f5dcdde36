/** The forms in Latin letters, as one script: injected with the reader, or when a page turns out to need them. */
import forms from 'virtual:narrow-water/lexicon-latin';
import { world } from '../world';

world.narrowWaterForms = { latin: forms, ...world.narrowWaterForms };
