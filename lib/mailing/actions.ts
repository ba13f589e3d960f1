"use server";

import { after } from "next/server";
import { formAction } from "@/lib/action";
import {
  gatherNow,
  resendMail,
  saveMailSettings,
  sendTestMail,
  sendWaiting,
} from "@/lib/mailing/commands";
import { gatherInput, mailSettingsInput, resendInput, testMailInput } from "@/lib/mailing/schema";

export const saveMailSettingsAction = formAction(mailSettingsInput, async (actor, input) => {
  await saveMailSettings(actor, input);
  return { shown: "存好了。" };
});

export const sendTestMailAction = formAction(testMailInput, async (actor, input) => {
  await sendTestMail(actor, input);
  return { shown: `邮件服务器收下了，请到${input.to}查收；没有收到，请看垃圾邮件。` };
});

/** The clock sends within a minute; who pressed a button need not wait for it. */
export const gatherNowAction = formAction(gatherInput, async (actor) => {
  const answer = await gatherNow(actor);
  after(() => sendWaiting());
  return answer;
});

export const resendAction = formAction(resendInput, async (actor, input) => {
  await resendMail(actor, input);
  after(() => sendWaiting());
});
