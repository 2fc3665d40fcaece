package org.mingjing.stream;

import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Map;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInfoFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** An arrival as bytes. */
final class ArrivalForm extends Written<Arrival> {

    private static final long serialVersionUID = 1L;

    @Override
    public Arrival createInstance() {
        return new Arrival("", Map.of(), EventForm.INSTANCE.createInstance());
    }

    @Override
    public void serialize(Arrival arrival, DataOutputView out) throws IOException {
        Values.writeText(arrival.caseId(), out);
        Values.writeAll(arrival.caseAttributes(), out);
        EventForm.INSTANCE.serialize(arrival.event(), out);
    }

    @Override
    public Arrival deserialize(DataInputView in) throws IOException {
        return new Arrival(Values.readText(in), Values.readAll(in), EventForm.INSTANCE.deserialize(in));
    }

    @Override
    public TypeSerializerSnapshot<Arrival> snapshotConfiguration() {
        return new Snapshot();
    }

    /** For Flink. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Arrival> {
        /** For Flink. */
        public Snapshot() {
            super(ArrivalForm::new);
        }
    }

    /** Tells Flink how an arrival is written, wherever it asks for the type. */
    public static final class Factory extends TypeInfoFactory<Arrival> {
        @Override
        public TypeInformation<Arrival> createTypeInfo(Type type, Map<String, TypeInformation<?>> parameters) {
            return new Told();
        }
    }

    private static final class Told extends TypeInformation<Arrival> {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean isBasicType() {
            return false;
        }

        @Override
        public boolean isTupleType() {
            return false;
        }

        @Override
        public int getArity() {
            return 1;
        }

        @Override
        public int getTotalFields() {
            return 1;
        }

        @Override
        public Class<Arrival> getTypeClass() {
            return Arrival.class;
        }

        @Override
        public boolean isKeyType() {
            return false;
        }

        @Override
        public TypeSerializer<Arrival> createSerializer(SerializerConfig settings) {
            return new ArrivalForm();
        }

        @Override
        public String toString() {
            return "Arrival";
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Told;
        }

        @Override
        public int hashCode() {
            return Told.class.hashCode();
        }

        @Override
        public boolean canEqual(Object other) {
            return other instanceof Told;
        }
    }
}
