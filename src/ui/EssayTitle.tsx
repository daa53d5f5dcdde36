/** An essay's title as published, leading to where it can be read, if that is known. */
import type { BundleEssay } from '../core/knowledge/types';

export function EssayTitle({ essay: { title, url } }: { essay: BundleEssay }) {
  return (
    <h3 lang="en">
      {url === null ? (
        title
      ) : (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {title}
        </a>
      )}
    </h3>
  );
}
