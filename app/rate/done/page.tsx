import { PageHead } from "@/components/ui/head";
import { Seal } from "@/components/ui/seal";

export const metadata = { title: "评价已交回", robots: "noindex" };

export default function RatedPage() {
  return (
    <>
      <PageHead title="评价已交回，谢谢您。" />
      <Seal words="已交回，封存">
        <p>
          提案委成批开封以前谁也看不到。对办理结果不满意的，开封后由单位重新办理，再请您评价。这个链接已经用完，可以关上这一页。
        </p>
      </Seal>
    </>
  );
}
