import { Notice } from "@/components/ui/notice";

/** Where the eye ends before signing in: nothing classified belongs here. */
export function SecrecyNotice() {
  return (
    <div className="mt-5">
      <Notice title="非涉密系统">
        严禁录入、上传国家秘密和工作秘密。涉密提案请用纸质件送提案委。
      </Notice>
    </div>
  );
}
