import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { PageHead } from "@/components/ui/head";
import { Tag } from "@/components/ui/tag";
import {
  answers,
  lastRound,
  numberInWords,
  presentAssignments,
  proposerNames,
  sourceMark,
  standing,
  unitName,
} from "@/lib/case-file/reading";
import type { CaseFile } from "@/lib/case-file/select";
import { paths } from "@/lib/paths";
import { PERIOD_LABEL, PROPOSER_KIND_LABEL } from "@/lib/proposal/labels";

/** Number, title, tags and people of a case. `marks`: what the reader may see beside what everybody sees. */
export function CaseHead({ file, marks = [] }: { file: CaseFile; marks?: string[] }) {
  return (
    <>
      <PageHead
        above={
          <>
            <Breadcrumb
              items={[
                { href: paths.register({ plenary: file.plenaryId }), label: "提案" },
                { label: file.plenary.name },
              ]}
            />
            <p className="mt-1 flex flex-wrap items-center gap-2">
              <b>{numberInWords(file)}</b>
              {file.caseNumber && file.registrationNumber ? (
                <span className="note">登记号{file.registrationNumber}</span>
              ) : null}
              <CaseTags file={file} />
              {marks.map((mark) => (
                <Tag key={mark} look="ink">
                  {mark}
                </Tag>
              ))}
            </p>
          </>
        }
        title={file.title}
        side={
          <span className="no-print">
            <LinkButton href="#history">看经过</LinkButton>
          </span>
        }
      />
      <DefinitionList look="line" items={peopleOf(file)} />
    </>
  );
}

function CaseTags({ file }: { file: CaseFile }) {
  const round = lastRound(file);
  const mark = standing(file.submissions).map((fact) => sourceMark(fact.source))[0];
  const merged = file.mergedHere.length;
  return (
    <>
      {standing(file.keySelections).length > 0 ? <Tag look="solid">重点</Tag> : null}
      {round > 1 ? <Tag look="ink">第{round}轮</Tag> : null}
      {file.proposerKind === "JOINT" ? <Tag>联名{file.proposers.length}</Tag> : null}
      {merged > 0 ? <Tag>并案{merged}</Tag> : null}
      {mark ? <Tag>{mark}</Tag> : null}
    </>
  );
}

function peopleOf(file: CaseFile) {
  const [lead, ...others] = proposerNames(file);
  const sector = file.sector ? `（${file.sector.name}）` : "";
  const units = presentAssignments(file).filter(
    (assignment) => assignment.round === lastRound(file),
  );
  const main = units.filter(answers).map(unitName);
  const assist = units.filter((assignment) => !answers(assignment)).map(unitName);
  return [
    {
      term: "提案者",
      value: `${lead ?? "未填"}${sector}${others.length > 0 ? `，附议 ${others.join("、")}` : ""}`,
    },
    {
      term: "分类",
      value: [PROPOSER_KIND_LABEL[file.proposerKind], file.period && PERIOD_LABEL[file.period]]
        .filter(Boolean)
        .join("，"),
    },
    { term: "主办", value: main.join("、") || "—" },
    ...(assist.length > 0 ? [{ term: "会办", value: assist.join("、") }] : []),
    { term: "类别", value: file.category?.name ?? "—" },
    {
      term: "公开",
      value: file.consent === null ? "没有说明" : file.consent ? "同意公开" : "不同意全文公开",
    },
  ];
}
