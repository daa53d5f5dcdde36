/** The drawn parts of a timeline: its ground with lanes and axis, and the marks, each kind in a shape of its own. */
import type { OutcomeState } from '../core/knowledge/types';
import { AXIS_PX, LABEL_PX, MARK_PX, ROW_PX, type TimelineLayout, type TimelineMark } from '../core/timeline/layout';
import type { Strings } from './strings/en';

const HALF = MARK_PX / 2;
/** Half the distance between the two strokes of a break, and how far they lean and reach. */
const BREAK = { half: 3, lean: 2, reach: 5 };
const TICK_LINE_PX = 16;

/** Lanes, axis and years, behind the marks. */
export function TimelineGround({
  layout,
  widthPx,
  strings,
}: {
  layout: TimelineLayout;
  widthPx: number;
  strings: Strings;
}) {
  const axisY = layout.height - AXIS_PX + HALF / 2;
  const { breaks, ticks } = layout.scale;
  const isSilent = layout.marks.every(({ entries }) =>
    entries.every((entry) => entry.lane !== 'essays' || !entry.speaksOfTopic),
  );
  return (
    <svg class="ground" width={widthPx} height={layout.height} aria-hidden="true">
      {breaks.map(({ x }) => (
        <line key={x} class="gap" x1={x} x2={x} y1={0} y2={axisY} />
      ))}
      {layout.lanes.map(({ lane, y }) => (
        <g key={lane}>
          {y > 0 && <line class="rule" x1={0} x2={widthPx} y1={y} y2={y} />}
          <text class="lane-label" x={0} y={y + LABEL_PX - 5}>
            {lane === 'essays' && isSilent ? strings.lane_silent : strings[`lane_${lane}`]}
          </text>
        </g>
      ))}
      {ticks.map(({ x, year, row }) => (
        <g key={year}>
          <line class="tick" x1={x} x2={x} y1={axisY} y2={axisY + 4} />
          <text class="year" x={x} y={axisY + TICK_LINE_PX * (row + 1)}>
            {year}
          </text>
        </g>
      ))}
      <path class="axis" d={axisPath(breaks, widthPx, axisY)} />
      {breaks.map(({ x }) => (
        <path
          key={x}
          class="break"
          d={[-BREAK.half, BREAK.half]
            .map(
              (side) =>
                `M${x + side - BREAK.lean} ${axisY + BREAK.reach}L${x + side + BREAK.lean} ${axisY - BREAK.reach}`,
            )
            .join('')}
        />
      ))}
    </svg>
  );
}

/** The line of the axis, open where it is broken. */
function axisPath(breaks: readonly { x: number }[], widthPx: number, y: number): string {
  const ends = breaks.flatMap(({ x }) => [x - BREAK.half, x + BREAK.half]);
  const stretches = [0, ...ends, widthPx];
  let path = '';
  for (let index = 0; index < stretches.length; index += 2) path += `M${stretches[index]} ${y}H${stretches[index + 1]}`;
  return path;
}

/** A mark with its target and the ring that shows the focus. */
export function TimelineShape({ mark }: { mark: TimelineMark }) {
  const { x, y, width } = mark;
  return (
    <>
      <rect class="target" x={x - HALF} y={y - ROW_PX / 2} width={width + MARK_PX} height={ROW_PX} rx={4} />
      <Shape mark={mark} />
    </>
  );
}

function Shape({ mark: { lane, x, y, width, entries } }: { mark: TimelineMark }) {
  const [first] = entries;
  const middle = x + width / 2;
  switch (lane) {
    case 'essays':
      return (
        <path
          class={first.lane === 'essays' && !first.speaksOfTopic ? 'hollow' : 'solid'}
          d={`M${x} ${y}L${x + HALF} ${y - HALF}H${x + width - HALF}L${x + width} ${y}L${x + width - HALF} ${y + HALF}H${x + HALF}Z`}
        />
      );
    case 'told':
      return <rect class="solid" x={x} y={y - HALF / 1.5} width={width} height={MARK_PX / 1.5} rx={MARK_PX / 3} />;
    case 'predictions':
      return (
        <>
          {width > MARK_PX && <path class="reach" d={`M${x} ${y}H${x + width - MARK_PX}`} />}
          <OutcomeShape
            state={first.lane === 'predictions' ? first.position.outcome?.state : undefined}
            x={x + width - HALF}
            y={y}
          />
        </>
      );
    case 'record':
      return <rect class="solid" x={x + 1} y={y - HALF + 1} width={width - 2} height={MARK_PX - 2} rx={1} />;
    case 'notes':
      return <circle class="solid" cx={middle} cy={y} r={HALF - 0.5} />;
  }
}

const R = HALF - 1;

/** What became of a prediction: a tick, a cross, a half disc, a ring. */
function OutcomeShape({ state, x, y }: { state: OutcomeState | undefined; x: number; y: number }) {
  switch (state) {
    case 'held':
      return <path class="stroke" d={`M${x - R} ${y}L${x - 1} ${y + R - 1}L${x + R} ${y - R}`} />;
    case 'failed':
      return <path class="stroke" d={`M${x - R} ${y - R}L${x + R} ${y + R}M${x - R} ${y + R}L${x + R} ${y - R}`} />;
    case 'mixed':
      return (
        <>
          <circle class="hollow" cx={x} cy={y} r={R} />
          <path class="solid" d={`M${x} ${y - R}A${R} ${R} 0 0 0 ${x} ${y + R}Z`} />
        </>
      );
    default:
      return <circle class="hollow" cx={x} cy={y} r={R} />;
  }
}
