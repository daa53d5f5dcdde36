/** Topics by name, each a link to what the book has on it. */
import { Fragment } from 'preact';
import { DOT } from '../ui/middle-dot';
import { anchorOf, linkTo } from './anchors';

export function TopicLinks({ topics }: { topics: readonly { id: string; name: string }[] }) {
  return topics.map(({ id, name }, index) => (
    <Fragment key={id}>
      {index > 0 && DOT}
      <a href={linkTo(anchorOf('topic', id))}>{name}</a>
    </Fragment>
  ));
}
