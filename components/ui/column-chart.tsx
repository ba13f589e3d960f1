import { BarLink } from "@/components/ui/bar";

type Props = {
  /** Names the table that holds the same numbers. */
  label: string;
  /** `href`: the list behind the column. The table holds the same link, so that the keyboard skips this one. */
  columns: Array<{ label: string; value: number; href?: string }>;
  /** A dashed upright line after the column with this index, with its words. */
  limit?: { after: number; words: string };
};

const HEIGHT = 130;
const TOP = 36;
const COLUMN = 40;

/** Upright bars over a table's columns: zero line, at most four grid lines, each bar labelled. */
export function ColumnChart({ label, columns, limit }: Props) {
  const highest = Math.max(1, ...columns.map((column) => column.value));
  const step = gridStep(highest);
  const lines = [0, 1, 2, 3, 4].map((n) => n * step).filter((value) => value <= highest);
  const y = (value: number) => TOP + HEIGHT - (value / highest) * HEIGHT;
  const width = columns.length * COLUMN;
  return (
    <svg
      className="columns"
      // Pictures hold no links for a screen reader; a chart whose columns are links is a group of them.
      role={columns.some((column) => column.href) ? "group" : "img"}
      aria-label={label}
      viewBox={`-28 0 ${width + 30} ${TOP + HEIGHT + 22}`}
    >
      {lines.map((value) => (
        <g key={value}>
          <path
            d={`M0 ${y(value)}H${width}`}
            className={value === 0 ? "columns-zero" : "columns-grid"}
          />
          <text x="-6" y={y(value) + 4} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      {columns.map((column, index) => (
        <g key={column.label}>
          <BarLink href={column.value > 0 ? column.href : undefined}>
            <rect
              className="bar-1"
              x={index * COLUMN + 8}
              y={y(column.value)}
              width={COLUMN - 16}
              height={TOP + HEIGHT - y(column.value)}
            />
            <text
              className="columns-value"
              x={index * COLUMN + COLUMN / 2}
              y={y(column.value) - 5}
              textAnchor="middle"
            >
              {column.value}
            </text>
          </BarLink>
          <text x={index * COLUMN + COLUMN / 2} y={TOP + HEIGHT + 16} textAnchor="middle">
            {column.label}
          </text>
        </g>
      ))}
      {limit ? (
        <g>
          <path
            className="columns-limit"
            d={`M${(limit.after + 1) * COLUMN - 2} 15V${TOP + HEIGHT}`}
          />
          <text
            className="columns-limit-words"
            x={(limit.after + 1) * COLUMN - 6}
            y="11"
            textAnchor="end"
          >
            {limit.words}
          </text>
        </g>
      ) : null}
    </svg>
  );
}

/** The smallest of 1, 2, 5 × 10ⁿ that needs at most three lines above zero. */
function gridStep(highest: number): number {
  for (let power = 1; ; power *= 10) {
    for (const base of [1, 2, 5]) {
      if (base * power * 4 > highest) return base * power;
    }
  }
}
