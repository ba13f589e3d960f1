import { notFound } from "next/navigation";
import { ReviewHead } from "@/components/review/review-head";
import { ReviewPage } from "@/components/review/review-page";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { paths } from "@/lib/paths";
import { mayCheck, mayReadCheck } from "@/lib/review-check/policy";
import { parseQueueFilter, type QueueQuery } from "@/lib/review-queue/filter";
import { readPlace } from "@/lib/review-queue/queries";
import { openFile } from "../open-case";

export const metadata = { title: "审查" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<QueueQuery & { beside?: unknown }>;
};

export default async function ProposalReviewPage({ params, searchParams }: Props) {
  const { actor, facts, file } = await openFile(params);
  if (!mayReadCheck(actor).may) notFound();
  const query = await searchParams;
  const place = await readPlace(actor, parseQueueFilter(query), facts.id);
  const verdict = mayCheck(actor, facts);
  const beside = /^[1-9]\d{0,8}$/.test(String(query.beside)) ? Number(query.beside) : null;
  return (
    <>
      <ReviewHead file={file} place={place} />
      {verdict.may ? (
        <ReviewPage actor={actor} facts={facts} filter={place.filter} beside={beside} />
      ) : (
        <Notice tone="plain" title="现在不用审查">
          <p>{verdict.reason}</p>
          <p className="mt-3">
            <LinkButton href={paths.proposal.show(facts.id)}>看提案</LinkButton>
          </p>
        </Notice>
      )}
    </>
  );
}
