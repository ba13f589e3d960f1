import { proposersInWords } from "@/components/publication/published-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ClassMark } from "@/components/ui/class-mark";
import { PageHead } from "@/components/ui/head";
import { formatMonthDay } from "@/lib/calendar/plain-date";
import { numberInWords } from "@/lib/case-file/reading";
import { paths } from "@/lib/paths";
import type { PublishedCase } from "@/lib/publication/queries";

/** Number, title, proposers, and the five facts of the case. */
export function PublishedHead({ one }: { one: PublishedCase }) {
  const { steps, replies, outcomeClass } = one;
  const answeredOn = replies
    .map(({ repliedOn }) => repliedOn)
    .toSorted()
    .at(-1);
  const days = [
    { term: "立案", on: steps.filedOn },
    { term: "交办", on: steps.handedOverOn },
    { term: "面商", on: steps.consultedOn },
    { term: "答复", on: answeredOn },
  ];
  return (
    <>
      <PageHead
        above={
          <>
            <Breadcrumb
              items={[{ href: paths.published.list, label: "查提案" }, { label: "提案" }]}
            />
            <p className="note">
              {one.plenary}
              {numberInWords({ ...one, registrationNumber: null })}
            </p>
          </>
        }
        title={one.title}
        note={proposersInWords(one.proposers)}
      />
      <dl className="mb-6 grid grid-cols-5 border-y border-line phone:grid-cols-2">
        {days.map(({ term, on }) => (
          <div key={term} className="border-line py-2 pr-3 phone:border-b">
            <dt className="text-s text-ink-2">{term}</dt>
            <dd className="text-m font-bold">{on ? formatMonthDay(on) : "—"}</dd>
          </div>
        ))}
        <div className="py-2">
          <dt className="text-s text-ink-2">办理结果</dt>
          <dd className="text-m font-bold">
            {outcomeClass ? (
              <ClassMark letter={outcomeClass.letter} words={outcomeClass.wording} />
            ) : (
              "—"
            )}
          </dd>
        </div>
      </dl>
    </>
  );
}
