// Titled lines of a paper, as a table with rules.

interface Props {
  readonly lines: readonly (readonly [title: string, words: string | null])[]
}

export function PaperLines({ lines }: Props) {
  return (
    <table className="jb-sheet-lines">
      <tbody>
        {lines.map(([title, words]) =>
          words === null ? null : (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td className="jb-words">{words}</td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  )
}
