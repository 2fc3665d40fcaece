package org.mingjing.stream;

import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import org.mingjing.rules.Event;

/** An event as it arrives: with its case, and what is newly known of the case. */
@TypeInfo(ArrivalForm.Factory.class)
public record Arrival(String caseId, Map<String, Object> caseAttributes, Event event) {}
