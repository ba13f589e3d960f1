import { Mark } from "@/components/ui/mark";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";

type Props = {
  consulted: boolean;
  consultHref: string;
  /** Staff may give an earlier day of reply, before which there was none: the field stays. */
  paper: boolean;
  /** of a draft */
  reason?: string;
};

/** Was there a consultation before the reply? If not: the way to log it, or the reason why there was none. */
export function ConsultationLine({ consulted, consultHref, paper, reason: written }: Props) {
  const reason = (
    <TextArea
      name="noConsultationReason"
      label="没有面商的原因"
      hint={
        consulted
          ? "答复日期早于面商的才填，提案者和提案委会看到"
          : "必填，提案者和提案委会看到，最多500字"
      }
      rows={2}
      defaultValue={written}
      required={!consulted}
    />
  );
  if (consulted) {
    return (
      <>
        <p>
          <Mark name="tick" /> 已有面商记录
        </p>
        {paper ? reason : null}
      </>
    );
  }
  return (
    <>
      <Notice tone="soon" title="答复前还没有面商">
        <p>
          当面商量过的，先<a href={consultHref}>登记面商</a>
          再答复；没有面商的写明原因，本件不计入面商率的分子。
        </p>
      </Notice>
      {reason}
    </>
  );
}
