import { Notice } from "@/components/ui/notice";

/** Above the sign-in: the set-up is just done, or still to be done. */
export function SetUpNotice({ done, open }: { done: boolean; open: boolean }) {
  if (done) return <Notice tone="ok" title="设置好了。请用刚才的账号和密码登录。" live />;
  return open ? <Notice tone="soon" title="还没有设置。请先打开启动时打印的设置链接。" /> : null;
}
