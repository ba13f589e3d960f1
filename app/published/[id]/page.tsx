import type { Metadata } from "next";
import { cache } from "react";
import { notFound } from "next/navigation";
import { PublishedFacts } from "@/components/publication/published-facts";
import { PublishedHead } from "@/components/publication/published-head";
import { PublishedReplies, PublishedText } from "@/components/publication/published-text";
import { WithSide } from "@/components/ui/columns";
import { Refusal } from "@/lib/errors";
import { readPublished } from "@/lib/publication/queries";
import { anyActor } from "@/lib/session";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const one = await open((await params).id);
  return { title: one.title, description: `${one.plenary}提案和答复` };
}

export default async function PublishedCasePage({ params }: Props) {
  const one = await open((await params).id);
  return (
    <WithSide narrow side={<PublishedFacts one={one} />}>
      <article className="max-w-[46rem]">
        <PublishedHead one={one} />
        <PublishedText one={one} />
        <PublishedReplies one={one} />
      </article>
    </WithSide>
  );
}

/** Not published, withdrawn and not there at all are the same page to the public. */
const open = cache(async (id: string) => {
  if (!/^[1-9]\d{0,8}$/.test(id)) notFound();
  try {
    return await readPublished(await anyActor(), Number(id));
  } catch (error) {
    if (error instanceof Refusal && error.kind === "notFound") notFound();
    throw error;
  }
});
