import type { ReactNode } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { numberInWords } from "@/lib/case-file/reading";
import { paths } from "@/lib/paths";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { mayActOn } from "@/lib/proposal/place";
import type { Verdict } from "@/lib/verdict";

type Props = {
  file: Pick<
    ProposalFacts,
    "id" | "status" | "title" | "caseNumber" | "registrationNumber" | "plenary"
  >;
  /** The act: 立案 */
  title: string;
  /** What it does and what follows from it. */
  note?: ReactNode;
  verdict: Verdict;
  /** It voids, and may be done in a closed plenary too. */
  voids?: boolean;
  /** The form. */
  children: ReactNode;
};

/** One act, one page, one form. When the act cannot be done, the page says why and keeps the way back. */
export function ActPage({ file, title, note, verdict: own, voids, children }: Props) {
  const open = voids ? own : mayActOn(file);
  const verdict = open.may ? own : open;
  const back = paths.proposal.show(file.id);
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            items={[
              { href: paths.register(), label: "提案" },
              { href: back, label: numberInWords(file) },
              { label: title },
            ]}
          />
        }
        title={`${title}：${file.title}`}
        note={note}
        small
      />
      {verdict.may ? (
        children
      ) : (
        <Notice tone="plain" title={`现在不能${title}`}>
          <p>{verdict.reason}</p>
          <p className="mt-3">
            <LinkButton href={back}>回到提案</LinkButton>
          </p>
        </Notice>
      )}
    </>
  );
}
