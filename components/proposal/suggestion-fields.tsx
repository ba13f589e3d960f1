import { TextArea } from "@/components/ui/text-area";

/** One box a suggestion, three to spare; empty ones are left out. Works before scripts arrive. */
export function SuggestionFields({ suggestions }: { suggestions: string[] }) {
  const boxes = [
    ...suggestions,
    ...Array.from({ length: Math.max(3, 4 - suggestions.length) }, () => ""),
  ];
  return (
    <fieldset className="stack">
      <legend className="font-bold">
        建议 <span className="note">一条一格，一事一案；空着的格不存</span>
      </legend>
      {boxes.map((text, index) => (
        <TextArea
          key={index}
          id={`suggestions-${index}`}
          name="suggestions"
          place={index}
          label={`第${index + 1}条`}
          rows={2}
          defaultValue={text}
        />
      ))}
    </fieldset>
  );
}
