import { Select } from "@/components/ui/select";
import { Table } from "@/components/ui/table";
import { TextInput } from "@/components/ui/text-input";
import { memberLabel, type Register } from "@/lib/new-term/register";

const KINDS = [
  { value: "STAYS", label: "继续" },
  { value: "LEAVES", label: "不再提案" },
];

/** Collective proposers, and who of the members in office acts for them. */
export function CollectiveRows({ register }: { register: Register }) {
  const { collectives, members } = register;
  const contact = (contactId: number | null) => {
    const member = members.find(({ id }) => id === contactId);
    return member ? memberLabel(member, members) : "";
  };
  return (
    <>
      <datalist id="term-contacts">
        {members.map((one) => (
          <option key={one.id}>{memberLabel(one, members)}</option>
        ))}
      </datalist>
      <Table caption="集体提案者名单" phone="pairs">
        <thead>
          <tr>
            <th scope="col">名称</th>
            <th scope="col">去留</th>
            <th scope="col">联络的委员</th>
          </tr>
        </thead>
        <tbody>
          {collectives.map(({ id, name, contactId }) => (
            <tr key={id}>
              <td>{name}</td>
              <td>
                <Select
                  hideLabel
                  name={`collective-${id}`}
                  label={`${name}的去留`}
                  options={KINDS}
                  defaultValue="STAYS"
                />
              </td>
              <td data-label="联络的委员">
                <TextInput
                  hideLabel
                  name={`contact-${id}`}
                  label={`${name}的联络委员`}
                  list="term-contacts"
                  defaultValue={contact(contactId)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
