# Documents that lawyers file: titles, headings of columns.
