/** What the register holds of a member and a new term may change; null: not filled in. */
export type MemberValues = {
  sector: string | null;
  committee: string | null;
  employer: string | null;
  post: string | null;
};

export type RegisterMember = MemberValues & { id: number; name: string };

export const VALUE_LABEL = {
  sector: "界别",
  committee: "专委会",
  employer: "工作单位",
  post: "职务",
} as const satisfies Record<keyof MemberValues, string>;

export const VALUES = Object.keys(VALUE_LABEL) as (keyof MemberValues)[];

/** Who is in office before the list, who left before, and the collectives with who acts for them. */
export type Register = {
  members: RegisterMember[];
  left: RegisterMember[];
  collectives: { id: number; name: string; contactId: number | null }[];
};

/** 王芳; where there are several of the name: 王芳（教育界，临安中学） */
export function memberLabel(one: RegisterMember, all: readonly RegisterMember[]): string {
  const namesakes = all.filter(({ name }) => name === one.name);
  return namesakes.length > 1 ? `${one.name}（${placeOf(one)}）` : one.name;
}

export function placeOf({ sector, employer, post }: MemberValues): string {
  return [sector, employer, post].filter(Boolean).join("，") || "界别、单位未填";
}

/** 界别 农业界→教育界、职务 …: what changes, in words. */
export function changeWords(before: MemberValues, after: MemberValues): string {
  return VALUES.filter((value) => before[value] !== after[value])
    .map(
      (value) => `${VALUE_LABEL[value]} ${before[value] ?? "没有填"}→${after[value] ?? "没有填"}`,
    )
    .join("；");
}

/** The changeable values alone. */
export function valuesOf({ sector, committee, employer, post }: MemberValues): MemberValues {
  return { sector, committee, employer, post };
}
