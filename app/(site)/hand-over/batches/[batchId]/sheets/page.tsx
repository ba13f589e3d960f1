import { SheetsPage } from "@/components/hand-over/sheets-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { idOrNotFound, orNotFound } from "@/lib/found";
import { mayReadBatches } from "@/lib/hand-over-batch/policy";
import { readBatchSheets } from "@/lib/hand-over-batch/queries";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";

export const metadata = { title: "交办单" };

type Props = {
  params: Promise<{ batchId: string }>;
  searchParams: Promise<{ unit?: string }>;
};

export default async function BatchSheetsPage({ params, searchParams }: Props) {
  const actor = await currentActor();
  const id = idOrNotFound((await params).batchId);
  const { unit } = await searchParams;
  const asked = unit === undefined ? undefined : idOrNotFound(unit);
  const { number, ...rest } = await orNotFound(readBatchSheets(actor, id, asked));
  const trail = mayReadBatches(actor).may
    ? [{ href: paths.handOver.batch(id), label: number }, { label: "交办单" }]
    : [{ href: paths.desk, label: "待办" }, { label: `${number}交办单` }];
  return <SheetsPage {...rest} batchNumber={number} above={<Breadcrumb items={trail} />} />;
}
