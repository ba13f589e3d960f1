import { RateDefinitions } from "@/components/overview/rate-definitions";
import { PageHead } from "@/components/ui/head";
import { currentActor } from "@/lib/session";

export const metadata = { title: "各率怎么算的" };

export default async function FiguresHelpPage() {
  await currentActor();
  return (
    <>
      <PageHead title="各率怎么算的" note="每个数都能点开，看到它数的是哪些提案" />
      <RateDefinitions />
    </>
  );
}
