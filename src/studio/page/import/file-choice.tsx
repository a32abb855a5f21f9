interface FileChoiceProps {
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Chooses files to import; the browser's own control would speak the language of the browser. */
export function FileChoice({ label, onFiles }: FileChoiceProps) {
  return (
    <label class="file-choice">
      <span>{label}</span>
      <input
        type="file"
        class="unseen"
        multiple
        accept=".xls,.xlsx,.et,.csv,.docx"
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
