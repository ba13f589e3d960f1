import { COLLECTIVE_FIELDS, MEMBER_FIELDS } from "@/lib/member/fields";
import { COLLECTIVE_KIND_LABEL } from "@/lib/member/labels";
import { maskEmail, maskNumber } from "@/lib/member/mask";
import type { MemberRow } from "@/lib/member/queries";

type Collective = {
  name: string;
  kind: keyof typeof COLLECTIVE_KIND_LABEL;
  contact: { name: string; mobile: string | null } | null;
};

/** Head and rows, as the register's import reads them again: masked numbers say nothing there. */
export type RegisterRows = string[][];

/** The register of members. `whole`: with telephone and e-mail as they are; else masked. */
export function memberRows(members: readonly MemberRow[], whole: boolean): RegisterRows {
  const fields = Object.keys(MEMBER_FIELDS) as (keyof typeof MEMBER_FIELDS)[];
  return [
    Object.values<string>(MEMBER_FIELDS),
    ...members.map((row) => {
      const shown = whole
        ? row
        : {
            ...row,
            mobile: row.mobile && maskNumber(row.mobile),
            email: row.email && maskEmail(row.email),
          };
      return fields.map((field) => shown[field] ?? "");
    }),
  ];
}

/** The register of collectives, with their contact's number. */
export function collectiveRows(collectives: readonly Collective[], whole: boolean): RegisterRows {
  return [
    [...Object.values<string>(COLLECTIVE_FIELDS), "联络员手机号"],
    ...collectives.map(({ name, kind, contact }) => {
      const mobile = contact?.mobile ?? "";
      const number = whole || mobile === "" ? mobile : maskNumber(mobile);
      return [name, COLLECTIVE_KIND_LABEL[kind], contact?.name ?? "", number];
    }),
  ];
}
