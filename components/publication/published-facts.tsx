import { ClassMark } from "@/components/ui/class-mark";
import { DefinitionList } from "@/components/ui/definition-list";
import { SectionHead } from "@/components/ui/head";
import { ASSIGNMENT_ROLE_LABEL } from "@/lib/assignment/labels";
import { formatLong } from "@/lib/calendar/plain-date";
import { paths } from "@/lib/paths";
import type { PublishedCase } from "@/lib/publication/queries";
import { DISCLOSURE_LABEL } from "@/lib/reply/labels";

/** Who handled it, how it is public, and what the class letters mean. */
export function PublishedFacts({ one }: { one: PublishedCase }) {
  const units = one.units.map(({ role, name }) => ({
    term: ASSIGNMENT_ROLE_LABEL[role],
    value: <a href={paths.published.search(name)}>{name}</a>,
  }));
  return (
    <>
      <SectionHead title="办理" />
      <DefinitionList
        items={[
          ...units,
          ...(one.category ? [{ term: "类别", value: one.category }] : []),
          { term: "公开方式", value: DISCLOSURE_LABEL[one.extent] },
          { term: "公开日期", value: formatLong(one.publishedOn) },
        ]}
      />
      <SectionHead title="办理结果的含义" />
      <ul>
        {one.outcomeClasses.map(({ letter, wording }) => (
          <li key={letter} className="border-b border-line py-1 text-s">
            <ClassMark letter={letter} words={wording} />
          </li>
        ))}
      </ul>
    </>
  );
}
