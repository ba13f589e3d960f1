import { LAMP_STATE } from "@/components/case-file/clock-lamp";
import { ChaseUnit } from "@/components/reminder/chase-unit";
import { Lamp } from "@/components/ui/lamp";
import { Table } from "@/components/ui/table";
import { type Owed, groupByUnit } from "@/lib/desk/owed";
import { stepWords } from "@/lib/desk/item";
import { paths } from "@/lib/paths";

const SHOWN = 6;

type Props = {
  owed: readonly Owed[];
  caption: string;
  /** For who may chase: the assignments chased today. A unit's line then ends with the button. */
  reminded?: ReadonlySet<number>;
};

/** What units owe, one line a unit: how much, the most urgent, and every case with its step. */
export function OwedTable({ owed, caption, reminded }: Props) {
  return (
    <Table caption={caption} phone="pairs">
      <thead>
        <tr>
          <th scope="col">单位</th>
          <th scope="col" className="num">
            件次
          </th>
          <th scope="col">最急的</th>
          <th scope="col">提案</th>
          {reminded ? <th scope="col">催办</th> : null}
        </tr>
      </thead>
      <tbody>
        {groupByUnit(owed).map(({ unitId, unit, owed: own }) => (
          <tr key={unitId}>
            <th scope="row" className="nowrap">
              <a href={paths.units.show(unitId)}>{unit}</a>
            </th>
            <td className="num" data-label="件次">
              {own.length}
            </td>
            <td data-label="最急的">
              <Most owed={own[0]} />
            </td>
            <td data-label="提案">
              <Cases owed={own.slice(0, SHOWN)} />
              {own.length > SHOWN ? (
                <details>
                  <summary>还有{own.length - SHOWN}件</summary>
                  <Cases owed={own.slice(SHOWN)} />
                </details>
              ) : null}
            </td>
            {reminded ? (
              <td data-label="催办">
                <ChaseUnit group={{ unitId, unit, owed: own }} reminded={reminded} />
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Most({ owed }: { owed: Owed | undefined }) {
  if (!owed) return null;
  const { lamp, step } = owed.most;
  return (
    <Lamp
      state={LAMP_STATE[lamp.state]}
      words={lamp.words}
      note={[stepWords(step), lamp.beside].filter(Boolean).join("，")}
    />
  );
}

function Cases({ owed }: { owed: readonly Owed[] }) {
  return (
    <>
      {owed.map(({ one, most }) => (
        <span key={one.id} className="mr-3 inline-block">
          <a className="number" href={paths.proposal.show(one.id)} title={one.title}>
            {one.number}
          </a>{" "}
          {stepWords(most.step)}
        </span>
      ))}
    </>
  );
}
