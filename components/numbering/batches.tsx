import { ActForm } from "@/components/ui/act-form";
import { SectionHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { formatLong } from "@/lib/calendar/plain-date";
import { takeBackNumbersAction } from "@/lib/numbering/actions";

export type Batch = {
  id: number;
  numberedOn: string;
  takenBack: boolean;
  count: number;
  first: string | null;
  last: string | null;
  mayTakeBack: boolean;
};

/** The batches so far; the last one can be taken back whole until hand-over. */
export function NumberingBatches({ batches }: { batches: Batch[] }) {
  if (batches.length === 0) return null;
  return (
    <section className="mt-6">
      <SectionHead title="已编的案号" note={`${batches.length}批`} />
      <ul className="stack">
        {batches.map((batch) => (
          <li key={batch.id}>
            {formatLong(batch.numberedOn)}
            {batch.takenBack ? "，已收回" : `，${batch.first}至${batch.last}，${batch.count}件`}
            {batch.mayTakeBack ? (
              <details className="mt-2">
                <summary>收回这一批</summary>
                <ActForm
                  action={takeBackNumbersAction}
                  hidden={{ batchId: batch.id }}
                  label="收回案号"
                >
                  <TextInput id={`reason-${batch.id}`} name="reason" label="收回的原因" required />
                  <SubmitButton look="risk">{`收回${batch.count}个案号`}</SubmitButton>
                </ActForm>
              </details>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
