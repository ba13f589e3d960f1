import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { PromiseLamp } from "@/components/promise/promise-lamp";
import { Kept } from "@/components/promise/promise-record";
import { FactLinks } from "@/components/case-file/fact-links";
import { type CaseAssignment, dayInWords } from "@/lib/case-file/reading";
import type { PromiseView } from "@/lib/promise/queries";
import { paths } from "@/lib/paths";
import { ADOPTION_LABEL } from "@/lib/reply/labels";

type Draft = NonNullable<CaseAssignment["replies"][number]["draft"]>;

type Props = {
  id: number;
  draft: Draft;
  /** Those of its measures that have a date, as they stand today. */
  promises: readonly PromiseView[];
  mayKeep: (promise: PromiseView) => boolean;
  maySay: (promise: PromiseView) => boolean;
  mayCorrect: boolean;
};

/** What a reply made of each suggestion, what it promised and what became of that, and what was attached to it. */
export function ReplyPromises({ id, draft, promises, ...may }: Props) {
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
              <th scope="col">兑现</th>
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
                <td data-label="兑现">
                  {promises
                    .filter((one) => one.id === key)
                    .map((one) => (
                      <OnePromise key={one.id} promise={one} {...may} />
                    ))}
                  {dueOn ? null : "—"}
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

/** How it stands, what was done, and what can be done about it now. */
function OnePromise({
  promise,
  mayKeep,
  maySay,
  mayCorrect,
}: Omit<Props, "id" | "draft" | "promises"> & { promise: PromiseView }) {
  const { proposal, assignmentId, id, kept } = promise;
  return (
    <>
      <PromiseLamp promise={promise} />
      {kept ? (
        <p>
          <Kept promise={promise} />
        </p>
      ) : null}
      <p className="no-print flex flex-wrap gap-3">
        {mayKeep(promise) ? (
          <a href={paths.promises.keeping(proposal.id, assignmentId, id)}>登记兑现</a>
        ) : null}
        {maySay(promise) ? (
          <a href={paths.promises.word(proposal.id, assignmentId, id)}>
            {kept?.confirmed === null ? "确认兑现" : "改我说的"}
          </a>
        ) : null}
      </p>
      {kept && mayCorrect ? (
        <FactLinks id={proposal.id} fact="promiseKept" factId={kept.id} />
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
