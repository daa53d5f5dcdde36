/** An essay's title as published, leading to where it can be read, if that is known. What else can be read is named as such. */
import type { BundleEssay } from '../core/knowledge/bundle-types';

export function EssayTitle({ essay: { title, url, urlIs = null, textLanguage } }: { essay: BundleEssay }) {
  const link = url === null ? null : { href: url, target: '_blank', rel: 'noopener noreferrer' };
  return (
    <>
      <h3 lang="en">{link === null || urlIs !== null ? title : <a {...link}>{title}</a>}</h3>
      {link !== null && urlIs !== null && (
        <p class="attribution">
          <a lang={textLanguage} {...link}>
            {urlIs}
          </a>
        </p>
      )}
    </>
  );
}
