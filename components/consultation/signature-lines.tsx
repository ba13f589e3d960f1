const SIGNERS = ["面商人签名", "提案者签名", "记录人签名"];

/** Room to sign by hand; on paper only. */
export function SignatureLines() {
  return (
    <div className="mt-16 hidden grid-cols-3 gap-8 print:grid">
      {SIGNERS.map((signer) => (
        <p key={signer}>{signer}：</p>
      ))}
    </div>
  );
}
