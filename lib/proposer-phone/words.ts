/** Whom a unit asks for to consult on a case. */
export type ProposerPhone = {
  /** who confirms consultations: a member, or a collective */
  proposer: string;
  /** the collective's contact; null: a member, or the collective has none */
  contact: string | null;
  phone: string | null;
  /** The member asked to be reached through the committee; the number is then no unit's. */
  throughCommittee: boolean;
};

/** 楼杰 13857100000；经提案委联系；名册里没有电话: for a sheet that goes to a unit, whoever prints it. */
export function phoneInShort({ contact, phone, throughCommittee }: ProposerPhone): string {
  if (throughCommittee) return "经提案委联系";
  return phone ? [contact, phone].filter(Boolean).join(" ") : "名册里没有电话";
}

/** The same in a sentence, saying what to do without a number. */
export function phoneInWords(one: ProposerPhone): string {
  const { proposer, contact, phone, throughCommittee } = one;
  const who = contact ? `${proposer}的联络员${contact}` : proposer;
  if (throughCommittee && phone)
    return `${who}，电话${phone}；本人要求经提案委联系，承办单位看不到这个号码。`;
  if (throughCommittee) return `${who}要求经提案委联系，请提案委约面商的时间。`;
  return phone ? `${who}，电话${phone}。` : `名册里没有${who}的电话，请向提案委询问。`;
}
