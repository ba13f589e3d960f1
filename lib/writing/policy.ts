import type { Actor } from "@/lib/actor";
import { mayRegister } from "@/lib/proposal/policy";
import { no, type Verdict } from "@/lib/verdict";

/** 写提案: a member for themself, a contact for the collective. Committee staff register from paper instead. */
export function mayWrite(actor: Actor): Verdict {
  return actor.role === "proposer" ? mayRegister(actor) : no("提案由提案者本人写；提案委代登记。");
}
