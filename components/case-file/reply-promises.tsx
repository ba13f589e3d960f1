import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { type CaseAssignment, dayInWords } from "@/lib/case-file/reading";
import { paths } from "@/lib/paths";
import { ADOPTION_LABEL } from "@/lib/reply/labels";

type Draft = NonNullable<CaseAssignment["replies"][number]["draft"]>;

/** What a reply made of each suggestion, what it promised, and what was attached to it. */
export function ReplyPromises({ id, draft }: { id: number; draft: Draft }) {
  const { answers, undertakings, files } = draft;
  return (
    <>
      {answers.length > 0 ? (
        <p className="my-2 flex flex-wrap gap-2">
          {answers.map(({ position, adoption }) =>
            adoption ? (
              <Tag key={position} look={adoption === "NOT" ? "grey" : "ink"}>
                建议{position + 1} {ADOPTION_LABEL[adoption]}
              </Tag>
            ) : null,
          )}
        </p>
      ) : null}
      {undertakings.length > 0 ? (
        <Table caption="计划落实事项" phone="pairs">
          <thead>
            <tr>
              <th scope="col">计划落实事项</th>
              <th scope="col">谁负责</th>
              <th scope="col">何时完成</th>
            </tr>
          </thead>
          <tbody>
            {undertakings.map(({ id: key, what, owner, dueOn }) => (
              <tr key={key}>
                <td data-label="事项">{what}</td>
                <td data-label="谁负责">{owner || "—"}</td>
                <td data-label="何时完成" className="nowrap">
                  {dueOn ? `${dueOn.getUTCFullYear()}年${dayInWords(dueOn)}前` : "没有期限"}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      ) : null}
      {files.length > 0 ? (
        <p className="my-2">
          附件：
          {files.map(({ fileId, file }) => (
            <a key={fileId} href={paths.proposal.replyFile(id, fileId)} className="mr-3">
              {file.name}
            </a>
          ))}
        </p>
      ) : null}
    </>
  );
}

/** How it was signed: by the head's own account, or on paper; nothing for a reply that was logged in one step. */
export function signatureInWords(draft: Draft | null): string {
  const step = draft?.steps[0];
  if (!step) return "";
  return `（${dayInWords(step.takenOn)}，${step.scanId ? "纸质签发，附签发页" : "本人账号签发"}）`;
}
