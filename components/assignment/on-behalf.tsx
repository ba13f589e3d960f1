import { Notice } from "@/components/ui/notice";

/** Says whose act is logged here: it will be marked 代登记 wherever it stands. */
export function OnBehalf({ of, paper }: { of: string; paper?: string }) {
  return (
    <Notice tone="plain" title={`代${of}登记`}>
      <p>
        {paper ? `照纸质的${paper}填写。` : null}记录上会标明“代登记”和登记人，{of}看得到。
      </p>
    </Notice>
  );
}
