import { DefinitionList } from "@/components/ui/definition-list";
import { SectionHead } from "@/components/ui/head";
import { formatMonthDayWeekday } from "@/lib/calendar/plain-date";
import { numberInWords } from "@/lib/case-file/reading";
import { type EmployerNote, employerWords } from "@/lib/employer/words";
import type { readLimitsFrom, SimilarHandled } from "@/lib/hand-over/queries";
import { unitsInWords } from "@/lib/hand-over/units-in-words";
import type { Plans } from "@/lib/hand-over-plan/queries";
import { paths } from "@/lib/paths";

type Limits = Awaited<ReturnType<typeof readLimitsFrom>>;

type Props = {
  file: { wish: string | null; category: { name: string } | null };
  limits: Limits;
  similar: SimilarHandled[];
  plans: Plans;
  employers?: readonly EmployerNote[];
};

/** Beside the form: the proposer's wish, what a hand-over today starts, and who handled similar cases. */
export function HandOverHelp({ file, limits, similar, plans, employers = [] }: Props) {
  const reply = limits.find(({ step }) => step === "REPLY");
  return (
    <>
      <SectionHead title="提案者的意愿" />
      <p>{file.wish?.trim() ? `希望由${file.wish}办理。` : "没有写希望由谁办理。"}</p>
      {file.category ? <p className="note">类别：{file.category.name}</p> : null}
      {employers.length > 0 ? <SectionHead title="提案者在单位工作" /> : null}
      {employers.map((note) => (
        <p key={`${note.proposer}-${note.unitId}`}>{employerWords(note)}</p>
      ))}
      <PlansHelp plans={plans} />
      <SectionHead title="今天交办的期限" />
      <DefinitionList
        items={limits.map(({ label, dueOn }) => ({
          term: label,
          value: formatMonthDayWeekday(dueOn),
        }))}
      />
      {reply ? (
        <details className="mt-2">
          <summary>答复期限怎么算的</summary>
          <p>{reply.sentence}</p>
          <p className="note">{reply.source}</p>
        </details>
      ) : null}
      <p className="note">改了交办日期，期限随着改。</p>
      <SectionHead title="相近的提案" note="按案由" />
      {similar.length === 0 ? <p className="note">没有案由相近、已经交办的提案。</p> : null}
      <ul className="stack">
        {similar.map((one) => (
          <li key={one.id}>
            <a href={paths.proposal.show(one.id)}>{one.title}</a>
            <span className="second">
              {one.plenary}
              {numberInWords(one)}　{unitsInWords(one.units)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the committee suggests and the office has prepared, where there is either. */
function PlansHelp({ plans: { committee, office } }: { plans: Plans }) {
  return (
    <>
      {committee ? <SectionHead title="提案委的建议" /> : null}
      {committee ? <p>{unitsInWords(committee.units)}</p> : null}
      {office ? <SectionHead title="督查室拟交办" /> : null}
      {office ? <p>{unitsInWords(office.units)}</p> : null}
    </>
  );
}
