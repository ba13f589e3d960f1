import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DefinitionList } from "@/components/ui/definition-list";
import { PageHead } from "@/components/ui/head";
import { Tag } from "@/components/ui/tag";
import { formatLong } from "@/lib/calendar/plain-date";
import { numberInWords, proposerNames } from "@/lib/case-file/reading";
import type { CaseFile } from "@/lib/case-file/select";
import { paths } from "@/lib/paths";
import { PERIOD_LABEL, PROPOSER_KIND_LABEL } from "@/lib/proposal/labels";
import { queueQuery } from "@/lib/review-queue/filter";
import type { readPlace } from "@/lib/review-queue/queries";

type Props = { file: CaseFile; place: Awaited<ReturnType<typeof readPlace>> };

/** Which submission it is, where it stands in the queue, and its neighbours there. */
export function ReviewHead({ file, place: { filter, place, of, row, previous, next } }: Props) {
  const query = queueQuery(filter);
  const neighbour = (id: number | null, label: string, rel: string) =>
    id === null ? null : (
      <a href={paths.proposal.review(id, query)} rel={rel}>
        {label}
      </a>
    );
  return (
    <>
      <PageHead
        small
        above={
          <Breadcrumb
            items={[{ href: paths.review(query), label: "待审查" }, { label: numberInWords(file) }]}
            side={
              place === 0 ? null : (
                <span className="inline-flex flex-wrap gap-x-4">
                  {neighbour(previous, "上一件", "prev")}
                  <span>
                    待审查第{place}件，共{of}件
                  </span>
                  {neighbour(next, "下一件", "next")}
                </span>
              )
            }
          />
        }
        title={`审查：${file.title}`}
        note={row?.again ? <Tag>退回后再次提交</Tag> : undefined}
      />
      <DefinitionList look="line" items={factsOf(file, row)} />
    </>
  );
}

function factsOf(file: CaseFile, row: Props["place"]["row"]) {
  const [lead, ...others] = proposerNames(file);
  const co = others.length > 0 ? `，附议 ${others.join("、")}` : "";
  return [
    {
      term: "提案者",
      value: `${lead ?? "未填"}${co}（${PROPOSER_KIND_LABEL[file.proposerKind]}）`,
    },
    {
      term: "届次",
      value: [file.plenary.name, file.period && PERIOD_LABEL[file.period]]
        .filter(Boolean)
        .join("，"),
    },
    { term: "类别", value: file.category?.name ?? "未分类" },
    {
      term: "提交",
      value: row?.submittedOn
        ? `${formatLong(row.submittedOn)}，已等${row.age}个工作日`
        : "没有记日期",
    },
    { term: "希望承办", value: file.wish ?? "没有写" },
    {
      term: "公开",
      value: file.consent === null ? "没有说明" : file.consent ? "同意公开" : "不同意全文公开",
    },
  ];
}
