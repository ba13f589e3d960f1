/** What is kept of a member when it changes: nothing by which they are reached. */
export const MEMBER_KEPT_FIELDS = {
  name: "姓名",
  gender: "性别",
  sector: "界别",
  committee: "专委会",
  employer: "工作单位",
  post: "职务",
} as const;

/** What the register holds of a member, in the order of its forms and sheets. */
export const MEMBER_FIELDS = { ...MEMBER_KEPT_FIELDS, mobile: "手机号", email: "邮箱" } as const;

/** What the register holds of a collective proposer. */
export const COLLECTIVE_FIELDS = { name: "名称", kind: "类别", contact: "联络员" } as const;
