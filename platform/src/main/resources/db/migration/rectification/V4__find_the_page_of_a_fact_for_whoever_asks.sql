-- Where the page of a fact is, and whether he may open it, is asked anew for each officer.
alter table rectification.orders drop column open;
