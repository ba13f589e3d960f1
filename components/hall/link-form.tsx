"use client";

import type { Route } from "next";
import { useActionState } from "react";
import { StateForm, UNSENT } from "@/components/ui/act-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput, TextInput } from "@/components/ui/text-input";
import type { FormState } from "@/lib/action";
import { makeHallLinkAction } from "@/lib/hall-link/actions";
import { paths } from "@/lib/paths";

type Made = { address: Route; place: string };
type Props = {
  plenaries: { id: number; name: string }[];
  /** The last day that stands in the form at first. */
  until: string;
  /** The site's address, for the link. */
  site: string;
};

/** Makes a link; its address is shown once, for only its hash is kept. */
export function HallLinkForm({ plenaries, until, site }: Props) {
  const [state, send] = useActionState(makeHallLinkAction, UNSENT as FormState<Made>);
  if (state.shown)
    return (
      <Notice tone="ok" live title={`${state.shown.place}的链接做好了`}>
        <p className="break-all">
          <a href={state.shown.address}>{`${site}${state.shown.address}`}</a>
        </p>
        <p>
          只显示这一次，请现在就在大屏幕的浏览器里打开并存为首页；丢了就收回，另做一个。
          <a href={paths.hallLinks}>回到链接表</a>
        </p>
      </Notice>
    );
  return (
    <StateForm state={state} send={send} label="做一个大屏幕链接">
      <TextInput name="place" label="大屏幕在哪里" hint="如：会议中心一楼大厅" required />
      <Select
        name="plenaryId"
        label="显示哪次会议"
        defaultValue={String(plenaries[0]?.id ?? "")}
        options={plenaries.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      <DateInput name="expiresOn" label="用到哪一天" defaultValue={until} required />
      <Checkbox name="dark" label="深色" hint="LED屏用深色，投影用浅色" />
      <SubmitButton>做链接</SubmitButton>
    </StateForm>
  );
}
