"use client";

import type { Route } from "next";
import { useActionState } from "react";
import { StateForm, UNSENT } from "@/components/ui/act-form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/action";
import { makeFeedAction } from "@/lib/calendar-feed/actions";

type Props = {
  /** There is one already: a new one ends it. */
  again: boolean;
  /** The site's address, for the feed's. */
  site: string;
};

/** Makes the address; it is shown once, for only its hash is kept. */
export function FeedForm({ again, site }: Props) {
  const [state, send] = useActionState(makeFeedAction, UNSENT as FormState<{ address: Route }>);
  if (state.shown)
    return (
      <Notice tone="ok" live title="订阅地址做好了">
        <p className="break-all" data-testid="feed-address">{`${site}${state.shown.address}`}</p>
        <p>
          只显示这一次。复制到手机或电脑的日历里，选“添加订阅日历”。谁拿到地址都看得到里面的日子，不要转给别人；丢了就另做一个。
        </p>
      </Notice>
    );
  return (
    <StateForm state={state} send={send} label="做订阅地址">
      <SubmitButton>{again ? "另做一个地址，原来的失效" : "做订阅地址"}</SubmitButton>
    </StateForm>
  );
}
