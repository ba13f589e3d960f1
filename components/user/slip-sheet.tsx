"use client";

import { Notice } from "@/components/ui/notice";
import type { Slip, SlipSheet } from "@/lib/user/slips";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

type Props = {
  sheet: SlipSheet;
  address: string;
  siteName: string;
  backTo: { href: string; label: string };
};

/** Slips to print and cut, and the same as a workbook. Shown once. */
export function SlipSheetView({ sheet, address, siteName, backTo }: Props) {
  const { slips, workbook, fileName } = sheet;
  return (
    <div className="stack">
      <div className="no-print stack">
        <Notice tone="soon" title="密码只显示这一次，离开这一页就看不到了。请现在打印或下载。" live>
          <p>共{slips.length}张。系统里只存不能还原的摘要；丢了就再发一张新的。</p>
        </Notice>
        <p className="button-row">
          <button type="button" className="button button-main" onClick={() => window.print()}>
            打印，沿虚线裁开
          </button>
          <a
            className="button button-plain"
            download={fileName}
            href={`data:${XLSX};base64,${workbook}`}
          >
            下载工作簿
          </a>
          <a href={backTo.href}>{backTo.label}</a>
        </p>
      </div>
      <ul
        className="grid grid-cols-[repeat(auto-fill,minmax(17rem,1fr))] print:grid-cols-2"
        aria-label="账号条"
      >
        {slips.map((slip) => (
          <li
            key={slip.login}
            className="-mr-px -mb-px break-inside-avoid border border-dashed border-control p-4 break-words"
          >
            <SlipView slip={slip} address={address} siteName={siteName} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function SlipView({ slip, address, siteName }: { slip: Slip; address: string; siteName: string }) {
  return (
    <>
      <p className="font-bold">
        {slip.place && slip.place !== slip.name ? `${slip.place}　` : ""}
        {slip.name}
      </p>
      <p className="note">{slip.roles}</p>
      <dl className="pairs pairs-grid">
        <div>
          <dt>网址</dt>
          <dd>{address}</dd>
        </div>
        <div>
          <dt>账号</dt>
          <dd className="font-bold">{slip.login}</dd>
        </div>
        <div>
          <dt>首次密码</dt>
          <dd className="font-mono font-bold">{slip.password}</dd>
        </div>
      </dl>
      <p className="note">
        {siteName}。{slip.mobile ? "也可以用手机号登录。" : ""}第一次登录后要换成自己的密码。
      </p>
    </>
  );
}
