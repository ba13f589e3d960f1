import ExcelJS from "exceljs";

/** One person's account on paper. The password stands nowhere else. */
export type Slip = {
  name: string;
  login: string;
  mobile: string | null;
  password: string;
  place: string;
  roles: string;
};

/** What is shown once, as a sheet to cut and as a workbook. */
export type SlipSheet = {
  slips: Slip[];
  /** The workbook, base64: it is part of the answer and kept nowhere. */
  workbook: string;
  fileName: string;
};

const COLUMNS = [
  { header: "单位或界别", key: "place", width: 24 },
  { header: "姓名", key: "name", width: 16 },
  { header: "角色", key: "roles", width: 32 },
  { header: "账号", key: "login", width: 18 },
  { header: "手机号（也可登录）", key: "mobile", width: 20 },
  { header: "首次密码", key: "password", width: 20 },
];

/** Slips as a workbook beside them. Every cell is text. */
export async function slipSheet(slips: Slip[], fileName: string): Promise<SlipSheet> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("账号", { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = COLUMNS;
  sheet.getRow(1).font = { bold: true };
  for (const slip of slips) sheet.addRow(slip);
  for (const column of sheet.columns) column.numFmt = "@";
  const workbook = Buffer.from(await book.xlsx.writeBuffer()).toString("base64");
  return { slips, workbook, fileName };
}
