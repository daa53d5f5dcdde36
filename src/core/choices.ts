/** What settings can be chosen from: each list once, for the types, for the checks on arrival and for the forms. */

/** How many mentions are marked: none, few (3), more (8) or every topic's best. */
export const DENSITIES = ['off', 'few', 'more', 'all'] as const;
export type Density = (typeof DENSITIES)[number];

/** How readily a page counts as being about the relation. */
export const SENSITIVITIES = ['strict', 'balanced', 'wide'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Where Narrow Water runs by itself: on all sites, on those of the reader's list, or nowhere until it is asked. */
export const REACHES = ['everywhere', 'listed', 'asked'] as const;
export type Reach = (typeof REACHES)[number];

/** How long the pointer rests on a mark before its card opens; `never`: cards open by click, tap and key alone. */
export const DELAYS = ['short', 'medium', 'long', 'never'] as const;
export type Delay = (typeof DELAYS)[number];
