type Props = {
  page: number;
  pages: number;
  /** The GET address of a page. */
  hrefOf: (page: number) => string;
  /** 共271件，每页50件 */
  words?: string;
};

/** Pages of a list: first, the neighbours, last. */
export function Pager({ page, pages, hrefOf, words }: Props) {
  if (pages <= 1) return words ? <p className="pager">{words}</p> : null;
  const near = [page - 2, page - 1, page, page + 1, page + 2].filter((n) => n > 1 && n < pages);
  const shown = [1, ...near, pages];
  return (
    <nav className="pager" aria-label="翻页">
      {page > 1 ? (
        <a href={hrefOf(page - 1)} rel="prev">
          上一页
        </a>
      ) : null}
      {shown.map((n, index) => (
        <span key={n} className="pager-entry">
          {index > 0 && n - (shown[index - 1] ?? n) > 1 ? <span aria-hidden="true">…</span> : null}
          {n === page ? (
            <b aria-current="page">{n}</b>
          ) : (
            <a href={hrefOf(n)} aria-label={`第${n}页`}>
              {n}
            </a>
          )}
        </span>
      ))}
      {page < pages ? (
        <a href={hrefOf(page + 1)} rel="next">
          下一页
        </a>
      ) : null}
      {words ? <span className="note">{words}</span> : null}
    </nav>
  );
}
