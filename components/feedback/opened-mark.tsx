"use client";

import { useKept } from "@/components/ui/form-state";

/** When the form was first opened, carried along unseen; an error does not begin it anew. */
export function OpenedMark({ mark }: { mark: string }) {
  const { defaultValue } = useKept("opened", mark);
  return (
    <>
      <input type="hidden" name="opened" value={defaultValue} />
      <p className="note">
        为防止别人代填，系统记下交回的设备、网络和快慢，加密后只供提案委核对，半年后不能再还原，与评价内容无关。
      </p>
    </>
  );
}
