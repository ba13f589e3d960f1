import { Mark } from "@/components/ui/mark";
import type { RefusedLine, SavedLine } from "@/lib/paper/commands";
import type { LineCheck } from "@/lib/paper/queries";
import { paths } from "@/lib/paths";

/** A saved line: what came of which case. What a rating says is not there any more. */
export function SavedRow({ proposalId, number, words }: SavedLine["saved"]) {
  return (
    <tr>
      <td colSpan={6}>
        <p role="status">
          <Mark name="tick" />{" "}
          <a href={paths.proposal.show(proposalId)}>
            {/^\d+$/.test(number) ? `第${number}号` : number}
          </a>
          　{words}
        </p>
      </td>
    </tr>
  );
}

type Props = { at: number; sending: boolean; refused: RefusedLine | null; check: LineCheck | null };

/** Beside the line: which case it is, or why it cannot be logged so. */
export function LineCheckCell({ at, sending, refused, check }: Props) {
  const message = refused?.message ?? refused?.errors.caseNumber;
  // After a refusal the same sentence stands already, here or at its input.
  const said = Object.values(refused?.errors ?? {});
  const fault = check?.fault && !said.includes(check.fault.sentence) ? check.fault : null;
  return (
    <div id={`check-${at}`} role="status" className="min-w-[14rem]">
      {sending ? <p className="note">正在存</p> : null}
      {message && !sending ? <Fault sentence={message} /> : null}
      {check?.proposal ? (
        <p>
          <a href={paths.proposal.show(check.proposal.id)} target="_blank" rel="noreferrer">
            {check.proposal.title}
          </a>
          <span className="second">
            {[check.proposal.proposer, check.unit?.name].filter(Boolean).join("；")}
          </span>
        </p>
      ) : null}
      {fault ? <Fault sentence={fault.sentence} /> : null}
      {check?.link ? (
        <p>
          答复要录的内容多，<a href={check.link}>到答复页登记</a>
        </p>
      ) : null}
    </div>
  );
}

function Fault({ sentence }: { sentence: string }) {
  return (
    <p className="text-late-text">
      <Mark name="square" /> {sentence}
    </p>
  );
}
